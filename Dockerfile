# contractsuite as a container: docker build -t contractsuite . && docker run --rm -v "$PWD/out:/out" contractsuite verify --out /out
ARG SDK=mcr.microsoft.com/dotnet/sdk:10.0
ARG RUNTIME=mcr.microsoft.com/dotnet/aspnet:10.0

FROM ${SDK} AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/ContractSuite.Cli -c Release -o /app

FROM ${RUNTIME}
COPY --from=build /app /app
ENV DOTNET_CLI_TELEMETRY_OPTOUT=1
# Not root: the folder for results must be writable for this user.
USER $APP_UID
WORKDIR /work
ENTRYPOINT ["dotnet", "/app/contractsuite.dll"]
CMD ["verify", "--out", "/tmp/out"]
